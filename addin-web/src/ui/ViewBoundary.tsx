import { Button } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { Component, Suspense, type ReactNode } from "react";
import { useText } from "../i18n";
import { EmptyState } from "./EmptyState";

type Props = { children: ReactNode };

/** Code that is loaded when it is wanted: its place is held meanwhile, and a fault stays inside. */
export const Part = ({ fallback, children }: Props & { fallback?: ReactNode }) => (
  <ViewBoundary>
    <Suspense fallback={fallback}>{children}</Suspense>
  </ViewBoundary>
);

/**
 * A view that cannot be shown, or whose code is no longer there because a newer version was installed meanwhile, takes nothing
 * else with it. Given a key, another view starts without the fault; this one does once the pane is loaded afresh.
 */
class ViewBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const { t } = useText();
  return (
    <div role="alert">
      <EmptyState icon={<ErrorCircleRegular />} title={t.problem.crashed} text={t.problem.crashedWay}>
        <Button
          appearance="primary"
          onClick={() => {
            location.reload();
          }}
        >
          {t.problem.reload}
        </Button>
      </EmptyState>
    </div>
  );
}
