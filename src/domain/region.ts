export const regions = ['north', 'west', 'central', 'east', 'south'] as const;
