import { createContext } from 'react';

/** Pixels by which charts are drawn higher than usual: each column, and each row. The style sheet below it knows them as `--more-plot` and `--more-row`. */
export interface ChartRoom {
  plot: number;
  row: number;
}

export const usualRoom: ChartRoom = { plot: 0, row: 0 };

export const ChartRoomContext = createContext(usualRoom);
