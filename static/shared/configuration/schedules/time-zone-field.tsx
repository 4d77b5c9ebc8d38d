import { SelectField } from "../../select-field";

type Props = { readonly value: string; readonly isReadOnly: boolean; readonly onChange: (timeZone: string) => void };

const ZONES = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];

/** One of the time zones that the browser knows, and the one that is there. */
export function TimeZoneField({ value, isReadOnly, onChange }: Props) {
  const zones = ZONES.includes(value) ? ZONES : [value, ...ZONES];
  return (
    <SelectField
      label="Time zone"
      value={value}
      options={zones.map((zone) => ({ value: zone, name: zone.replaceAll("_", " ") }))}
      isDisabled={isReadOnly}
      onChange={onChange}
    />
  );
}
