import type { DatasetHead } from '@/domain/dataset';

/** The lists of countries, measures and the like as they were when the app was built, for a table while the published data cannot be had. The build fills them in. */
export const spareCatalogue: DatasetHead | null = null;
