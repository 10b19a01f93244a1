import type { Report } from './use-report.ts';

/** What every page of the dashboard is given; the rest it finds for itself, once it is opened. */
export interface PageProps {
  /** Shows a failure above the page. */
  report: Report;
  /** The first run is over: it leaves the rail. */
  onStarted: () => void;
}
