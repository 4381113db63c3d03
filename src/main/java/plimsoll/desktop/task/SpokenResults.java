package plimsoll.desktop.task;

import java.util.function.Consumer;
import plimsoll.desktop.text.Texts;

/// Says in a few words what a calculation is doing, for a panel that shows its newest result.
///
/// @param result takes the newest result
/// @param say    takes the words; nothing while all is done
public record SpokenResults<O>(Consumer<O> result, Consumer<String> say) implements LatestCalculation.Listener<O> {
    private static final String FAILED = Texts.of("run.cannot", "");

    @Override
    public void waiting() {
        say.accept(Texts.of("run.waiting"));
    }

    @Override
    public void started() {
        say.accept(Texts.of("run.running"));
    }

    @Override
    public void finished(O found) {
        result.accept(found);
        say.accept("");
    }

    @Override
    public void cancelled() {
        say.accept(Texts.of("run.cancelled"));
    }

    @Override
    public void failed(Throwable failure) {
        say.accept(FAILED + FailureText.of(failure));
    }

    /// Returns whether what was said is that a calculation waits or runs.
    public static boolean isBusy(String said) {
        return said.equals(Texts.of("run.waiting")) || said.equals(Texts.of("run.running"));
    }

    /// Returns the sentence of a failure out of what was said; empty when it was something else.
    public static String failure(String said) {
        return said.startsWith(FAILED) ? Texts.of("failure.panel", said.substring(FAILED.length())) : "";
    }
}
