package plimsoll.desktop.task;

import java.util.function.Consumer;

/// Says in a few words what a calculation is doing, for a panel that shows its newest result.
///
/// @param result takes the newest result
/// @param say    takes the words; nothing while all is done
public record SpokenResults<O>(Consumer<O> result, Consumer<String> say) implements LatestCalculation.Listener<O> {
    @Override
    public void waiting() {
        say.accept("waiting");
    }

    @Override
    public void started() {
        say.accept("running");
    }

    @Override
    public void finished(O found) {
        result.accept(found);
        say.accept("");
    }

    @Override
    public void cancelled() {
        say.accept("cancelled");
    }

    @Override
    public void failed(Throwable failure) {
        say.accept("cannot be calculated: " + FailureText.of(failure));
    }
}
