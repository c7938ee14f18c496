import { useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import { useText } from "../i18n";
import styles from "./desk.module.css";

const [least, most, usual] = [320, 600, 400];
const within = (width: number) => Math.min(most, Math.max(least, width));

type Props = {
  frame: RefObject<HTMLIFrameElement | null>;
  /** Where the tour wants it; otherwise it goes where she leads it. */
  view: string | null;
};

/** The pane as Outlook holds it, between 320 and 600 pixels. */
export function PaneFrame({ frame, view }: Props) {
  const { t } = useText();
  const [width, setWidth] = useState(usual);
  const [dragging, setDragging] = useState(false);
  const from = useRef({ x: 0, width: usual });
  const query = new URLSearchParams(location.search);
  query.set("host", "desk");
  query.delete("message");
  if (view) query.set("view", view);

  const start = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width };
    setDragging(true);
  };
  const move = (event: PointerEvent) => {
    if (dragging) setWidth(within(from.current.width + from.current.x - event.clientX));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: 16, ArrowRight: -16 }[event.key];
    if (step) setWidth(within(width + step));
  };
  return (
    <>
      {/* A window splitter is a focusable separator that takes keys (ARIA practices). */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className={styles.splitter}
        role="separator"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={t.desk.resize}
        aria-valuemin={least}
        aria-valuemax={most}
        aria-valuenow={width}
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={() => {
          setDragging(false);
        }}
        onKeyDown={onKeyDown}
      />
      <iframe
        ref={frame}
        className={styles.pane}
        title={t.desk.paneTitle}
        src={`/pane/?${query.toString()}`}
        style={{ width, pointerEvents: dragging ? "none" : "auto" }}
      />
    </>
  );
}
