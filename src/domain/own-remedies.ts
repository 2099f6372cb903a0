/** How a reader mends an own file, beside the remedies that hold for every dataset; a message of each language stands for each. */
export const ownRemedies = {
  saveAsUtf8: 'save the file as UTF-8: in a spreadsheet choose "CSV UTF-8"',
  takePart: 'at most {limit} MB are read: take a part of the file',
  openKnownKind: 'open a dataset in the format of this app (JSON), its data package (zip), or the filled template (CSV or XLSX)',
  mendSyntax: 'mend the text at this place',
  nestLess: 'nest no deeper than {limit} levels',
  reloadForFormat: 'reload the page to get the app that reads this format',
  addRecord: 'add at least one operation',
  wrapRecord: 'this is a single record: put it into the list "operations" of a dataset',
  listInFile: 'list it in this file too, or correct its id',
  useListedCountry: 'use the three-letter code of a country in the list of countries',
  checkText: 'check the text: what cannot be seen was taken out',
  keepColumns: 'keep the first row of the template: these columns are needed: {columns}',
  saveAsXlsx: 'save the file as XLSX, or as UTF-8 text',
  sayTheSame: 'say the same as in row {row}, or leave the cell empty',
  writeDateAsText: 'format the cell as text and write a year (2025), a month (2023-04) or a day (2024-09-02)',
  rankOne: 'give the rank 1 to each measure that the overview is to count, at least to one',
  sayOnce: 'write each field once: of two values nobody knows which is meant',
  connect: 'connect to the network: the lists of countries and measures could not be fetched',
} as const;
export type OwnRemedy = (typeof ownRemedies)[keyof typeof ownRemedies];
