/** Stands in for keytar, which Forge's tools load only to log in: never done here. */
module.exports = {};
