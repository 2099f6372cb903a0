import { type MouseEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { Briefing } from '@/query/briefing';
import type { DatasetIndex } from '@/query/index-dataset';
import { presentLocation } from '@/state/present-location';
import { goTo } from '@/state/go-to';
import { leaveSlides } from '@/state/leave-slides';
import { useOwnData } from '@/state/own-data';
import { isPresenterWindow, openPresenterWindow } from '@/state/presenter-window';
import { linkTo, useAddress } from '@/state/use-address';
import { useOutlines } from '@/state/use-dataset';
import { useSharedScreen } from '@/state/use-shared-screen';
import { useSlide } from '@/state/use-slide';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { Icon } from '@/ui/Icon';
import { useReadyMark } from '@/ui/use-ready-mark';
import { ChartRoomContext } from '@/ui/chart/chart-room';
import { useChartRoom } from '@/ui/chart/use-chart-room';
import { hasSlides, useScreenZoom } from '@/ui/use-screen-zoom';
import styles from './Deck.module.css';
import { KeyHelp } from './KeyHelp';
import { PresenterView } from './PresenterView';
import { Slide } from './Slide';

interface DeckProps {
  index: DatasetIndex;
  briefing: Briefing;
}

/** The slides in a window, or what the one who presents sees of them. Turned by the keyboard, a click or another window. */
export function Deck({ index, briefing }: DeckProps) {
  const speaker = useSpeaker();
  const { address } = useAddress(index, speaker.language);
  const outlines = useOutlines();
  const count = briefing.steps.length;
  const [slide, turnTo] = useSlide(count);
  const [isBlack, setBlack] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const isPresenter = isPresenterWindow();
  const step = briefing.steps[slide];
  const main = useReadyMark(!outlines.isFetching, step);
  const heading = useRef<HTMLHeadingElement>(null);
  useScreenZoom(main, isPresenter ? null : step);
  const chartRoom = useChartRoom(main, step, hasSlides);

  const show = useCallback(
    (screen: { slide: number; isBlack: boolean }) => {
      setBlack(screen.isBlack);
      turnTo(screen.slide);
    },
    [turnTo],
  );
  const tell = useSharedScreen(address.briefing ?? '', { slide, isBlack }, show);
  const change = (next: Partial<{ slide: number; isBlack: boolean }>) => {
    const screen = { slide, isBlack, ...next };
    if (screen.slide < 0 || screen.slide >= count) return;
    show(screen);
    tell(screen);
  };
  const leave = () => {
    if (isPresenter) window.close();
    else leaveSlides(linkTo({ ...address, place: { kind: 'briefing' }, receipt: null }, index));
  };
  const acts: Readonly<Record<string, () => void>> = {
    ArrowRight: () => change({ slide: slide + (speaker.direction === 'rtl' ? -1 : 1) }),
    ArrowLeft: () => change({ slide: slide + (speaker.direction === 'rtl' ? 1 : -1) }),
    ArrowDown: () => change({ slide: slide + 1 }),
    ArrowUp: () => change({ slide: slide - 1 }),
    PageDown: () => change({ slide: slide + 1 }),
    PageUp: () => change({ slide: slide - 1 }),
    ' ': () => change({ slide: slide + 1 }),
    Home: () => change({ slide: 0 }),
    End: () => change({ slide: count - 1 }),
    b: () => change({ isBlack: !isBlack }),
    f: toggleFullScreen,
    p: openPresenterWindow,
    '?': () => setHelpOpen(true),
    Escape: isBlack ? () => change({ isBlack: false }) : leave,
  };
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || 'modal' in document.documentElement.dataset) return;
      const isOnControl = event.target instanceof Element && event.target.closest('a, button, input, [role="button"]') !== null;
      if (event.key === ' ' && isOnControl) return;
      // A letter acts on the slide that has the focus alone: elsewhere it may have been dictated.
      if (/^\S$/.test(event.key) && event.target instanceof Element && event.target.closest('main') === null) return;
      const act = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  const first = useRef(slide);
  useEffect(() => {
    if (first.current === slide) return;
    first.current = -1;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [slide]);

  if (step === undefined) return null;
  const turnByClick = ({ target, detail }: MouseEvent) => {
    const isLive =
      target instanceof Element && target.closest('a, button, input, label, svg *, table, dialog, nav, [role="group"] figure') !== null;
    if (!isLive && detail < 2 && (window.getSelection()?.isCollapsed ?? true)) change({ slide: slide + 1 });
  };
  return (
    // The keyboard has its own ways to turn.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <main
      ref={main}
      id="content"
      tabIndex={-1}
      className={styles.deck}
      data-slide={slide + 1}
      onClick={isPresenter ? undefined : turnByClick}
    >
      {isPresenter ? (
        <PresenterView index={index} briefing={briefing} slide={slide} isBlack={isBlack} heading={heading} />
      ) : (
        <ChartRoomContext value={chartRoom}>
          <Slide
            key={slide}
            index={index}
            step={step}
            title={briefing.title}
            position={slide}
            count={count}
            receipt={address.receipt}
            heading={heading}
            onReceipt={(receipt) => {
              goTo(linkTo({ ...address, receipt }, index) + presentLocation().hash);
            }}
          />
        </ChartRoomContext>
      )}
      <nav className={isPresenter ? styles.shown : styles.controls} aria-label={speaker.say('present.controls')}>
        <Button disabled={slide === 0} onClick={acts['ArrowUp']} icon={<Icon name="chevron-start" flip />}>
          {speaker.say('present.previous')}
        </Button>
        <Button disabled={slide === count - 1} onClick={acts['ArrowDown']} icon={<Icon name="chevron-end" flip />}>
          {speaker.say('present.next')}
        </Button>
        <Button aria-pressed={isBlack} onClick={acts['b']}>
          {speaker.say('present.black')}
        </Button>
        {!isPresenter && <Button onClick={openPresenterWindow}>{speaker.say('present.presenter')}</Button>}
        <Button onClick={acts['?']}>{speaker.say('present.keys')}</Button>
        {index.origin.kind !== 'published' && (
          <Button
            data-act="published"
            onClick={() => {
              useOwnData.setState({ own: null });
            }}
          >
            {speaker.say('own.back')}
          </Button>
        )}
        <Button onClick={leave} icon={<Icon name="close" />}>
          {speaker.say('present.leave')}
        </Button>
      </nav>
      <p role="status" className={styles.aloud}>
        {isBlack && speaker.say('present.is-black')}
      </p>
      {isBlack && !isPresenter && (
        <button
          type="button"
          className={styles.black}
          aria-label={speaker.say('present.light')}
          onClick={() => {
            change({ isBlack: false });
          }}
        />
      )}
      {isHelpOpen && (
        <KeyHelp
          onClose={() => {
            setHelpOpen(false);
          }}
        />
      )}
    </main>
  );
}

/** Where the browser allows it. */
function toggleFullScreen(): void {
  if (!document.fullscreenEnabled) return;
  const act = document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen();
  act.catch(() => {});
}
