/** Says to a screen reader what the eye sees change. */
export function Announce({ children }: { children: string }) {
  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {children}
    </div>
  );
}
