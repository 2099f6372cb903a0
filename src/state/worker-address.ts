import address from './dataset-worker?worker&url';

/** Where the worker that reads large datasets lies; nothing else of it is fetched before it is needed. */
export const workerAddress: string = address;
