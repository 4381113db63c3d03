package plimsoll.desktop.task;

import javafx.beans.property.ReadOnlyObjectProperty;

/// A calculation as the list of runs shows it.
public interface ListedRun {
    /// Returns what it answers, in a few words.
    String title();

    /// Returns what its progress counts, for example `paths`; empty when it counts nothing worth reading.
    String unit();

    /// Returns where it is, observable on the user interface thread.
    ReadOnlyObjectProperty<RunProgress> progressProperty();

    /// Stops it; nothing happens when it does not work.
    void cancel();
}
