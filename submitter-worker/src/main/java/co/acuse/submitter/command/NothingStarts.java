package co.acuse.submitter.command;

import org.springframework.context.LifecycleProcessor;

/** Leaves everything that runs by itself unstarted: listeners, lanes, checks, housekeeping. */
final class NothingStarts implements LifecycleProcessor {

  @Override
  public void onRefresh() {}

  @Override
  public void onClose() {}

  @Override
  public void start() {}

  @Override
  public void stop() {}

  @Override
  public boolean isRunning() {
    return false;
  }
}
