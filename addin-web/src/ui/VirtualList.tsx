import { useVirtualizer } from "@tanstack/react-virtual";
import { use, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { ScrollContext } from "./scroll";

type Props<T> = {
  items: T[];
  keyOf: (item: T) => string | number;
  render: (item: T) => ReactNode;
  estimate: (item: T) => number;
  label?: string;
};

/** Short lists are plain: find-in-page and screen readers like that. Thousands of rows show what is in view. */
const plainUpTo = 120;

export function VirtualList<T>(props: Props<T>) {
  const scroller = use(ScrollContext);
  if (props.items.length <= plainUpTo || !scroller) return <PlainList {...props} />;
  return <WindowedList {...props} scroller={scroller} />;
}

function PlainList<T>({ items, keyOf, render, label }: Props<T>) {
  return (
    <div role="list" aria-label={label}>
      {items.map((item) => (
        <div role="listitem" key={keyOf(item)}>
          {render(item)}
        </div>
      ))}
    </div>
  );
}

function WindowedList<T>(props: Props<T> & { scroller: HTMLElement }) {
  const { items, keyOf, render, estimate, label, scroller } = props;
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const measure = () => {
      const { top: at } = element.getBoundingClientRect();
      setTop(Math.round(at - scroller.getBoundingClientRect().top + scroller.scrollTop));
    };
    measure();
    // A form or a notice that opens above pushes the list down: its rows must know.
    const observer = new ResizeObserver(measure);
    if (element.parentElement) observer.observe(element.parentElement);
    return () => {
      observer.disconnect();
    };
  }, [scroller, items.length]);

  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => estimate(items[index] as T),
    getItemKey: (index) => keyOf(items[index] as T),
    scrollMargin: top,
    overscan: 8,
  });

  return (
    <div
      ref={list}
      role="list"
      aria-label={label}
      style={{ height: rows.getTotalSize(), position: "relative" }}
    >
      {rows.getVirtualItems().map((row) => (
        <div
          key={row.key}
          ref={rows.measureElement}
          data-index={row.index}
          role="listitem"
          aria-setsize={items.length}
          aria-posinset={row.index + 1}
          style={{
            position: "absolute",
            insetInline: 0,
            top: 0,
            transform: `translateY(${row.start - top}px)`,
          }}
        >
          {render(items[row.index] as T)}
        </div>
      ))}
    </div>
  );
}
