/** Version of the dataset's format that this app writes and reads. */
export const SCHEMA_VERSION = 2;
