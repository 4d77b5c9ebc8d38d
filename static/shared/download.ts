/** Gives a person a file that was made on the page. */
export function download(fileName: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken the content by the next turn; kept any longer it would only hold memory.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
