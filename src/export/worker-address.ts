import address from './workbook-worker?worker&url';

/** Where the worker that writes workbooks lies; nothing else of it is fetched before it is needed. */
export const workbookWorkerAddress: string = address;
