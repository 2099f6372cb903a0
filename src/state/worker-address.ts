import address from './dataset-worker?worker&url';
import ownAddress from './own-data-worker?worker&url';

/** Where the worker that reads large datasets lies; nothing else of it is fetched before it is needed. */
export const workerAddress: string = address;

/** The same of the worker that reads a reader's own file. */
export const ownWorkerAddress: string = ownAddress;
