import type { TimelineLane } from './timeline-props';
import styles from './LaneLabel.module.css';

export function LaneLabel({ lane, onPick }: { lane: TimelineLane; onPick: (id: string) => void }) {
  const words = (
    <>
      <span className={styles.name}>{lane.label}</span>
      {'\u00A0'}
      <span className={styles.count}>{lane.count}</span>
    </>
  );
  if (!lane.pickable) {
    return (
      <span className={styles.label} {...lane.attributes}>
        {words}
      </span>
    );
  }
  return (
    <button type="button" className={styles.label} aria-pressed={lane.selected} onClick={() => onPick(lane.id)} {...lane.attributes}>
      {words}
    </button>
  );
}
