package plimsoll.desktop.model;

import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Follows values, whether or not anybody reads them: a listener for invalidation alone hears nothing more until the
/// value is read.
public final class Changes {
    private Changes() {}

    /// Runs an action after every change of any of the values, until unsubscribed.
    public static Subscription follow(Runnable action, ObservableValue<?>... values) {
        Subscription all = Subscription.EMPTY;
        for (ObservableValue<?> value : values) {
            all = all.and(value.subscribe((before, after) -> action.run()));
        }
        return all;
    }
}
