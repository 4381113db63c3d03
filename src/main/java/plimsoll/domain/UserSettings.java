package plimsoll.domain;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import plimsoll.domain.layout.Bounds;
import plimsoll.domain.text.NumberStyle;

/// What a user prefers, whatever the workspace.
///
/// @param look        grounds and texts of the window
/// @param colors      colours of better and worse
/// @param numbers     how pasted and exported numbers are written
/// @param fontPercent size of all texts, 80 to 200
/// @param threads     that calculate; 0 = one less than the machine has processors
/// @param autosave    whether unsaved changes are kept against a crash
/// @param guide       whether the guide is offered at the start; false once it was dismissed
/// @param window      where the window was last; empty = wherever the system puts it
/// @param hiddenColumns identifiers of columns the user does not want to see, by the name of their table
public record UserSettings(
        Look look,
        Colors colors,
        NumberStyle numbers,
        int fontPercent,
        int threads,
        boolean autosave,
        boolean guide,
        Optional<Bounds> window,
        SortedMap<String, SortedSet<String>> hiddenColumns) {
    /// The smallest size of texts, percent.
    public static final int SMALLEST_FONT = 80;

    /// The largest size of texts, percent.
    public static final int LARGEST_FONT = 200;

    /// The most threads that can be asked for.
    public static final int MOST_THREADS = 256;

    /// What holds until the user chooses.
    public static final UserSettings DEFAULTS = new UserSettings(
            Look.DARK,
            Colors.BLUE_ORANGE,
            NumberStyle.POINT,
            100,
            0,
            true,
            true,
            Optional.empty(),
            Collections.emptySortedMap());

    /// Grounds and texts of the window.
    public enum Look {
        DARK,
        LIGHT,
        HIGH_CONTRAST
    }

    /// Colours of better and worse.
    public enum Colors {
        BLUE_ORANGE,
        GREEN_RED,
        RED_UP
    }

    /// Checks the ranges and copies the map.
    public UserSettings {
        if (fontPercent < SMALLEST_FONT || fontPercent > LARGEST_FONT) {
            throw new IllegalArgumentException("font size must be from 80 % to 200 %, was " + fontPercent + " %");
        }
        if (threads < 0 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("threads must be from 0 to " + MOST_THREADS + ", was " + threads);
        }
        SortedMap<String, SortedSet<String>> copied = new TreeMap<>();
        hiddenColumns.forEach((table, columns) -> {
            if (!columns.isEmpty()) {
                copied.put(table, Collections.unmodifiableSortedSet(new TreeSet<>(columns)));
            }
        });
        hiddenColumns = Collections.unmodifiableSortedMap(copied);
    }

    /// Returns these settings with another theme.
    public UserSettings withLook(Look value) {
        return new UserSettings(value, colors, numbers, fontPercent, threads, autosave, guide, window, hiddenColumns);
    }

    /// Returns these settings with other colours of better and worse.
    public UserSettings withColors(Colors value) {
        return new UserSettings(look, value, numbers, fontPercent, threads, autosave, guide, window, hiddenColumns);
    }

    /// Returns these settings with another number style.
    public UserSettings withNumbers(NumberStyle value) {
        return new UserSettings(look, colors, value, fontPercent, threads, autosave, guide, window, hiddenColumns);
    }

    /// Returns these settings with another size of texts.
    public UserSettings withFontPercent(int value) {
        return new UserSettings(look, colors, numbers, value, threads, autosave, guide, window, hiddenColumns);
    }

    /// Returns these settings with another number of threads.
    public UserSettings withThreads(int value) {
        return new UserSettings(look, colors, numbers, fontPercent, value, autosave, guide, window, hiddenColumns);
    }

    /// Returns these settings with autosave on or off.
    public UserSettings withAutosave(boolean value) {
        return new UserSettings(look, colors, numbers, fontPercent, threads, value, guide, window, hiddenColumns);
    }

    /// Returns these settings with the guide offered or not.
    public UserSettings withGuide(boolean value) {
        return new UserSettings(look, colors, numbers, fontPercent, threads, autosave, value, window, hiddenColumns);
    }

    /// Returns these settings with another place of the window.
    public UserSettings withWindow(Bounds value) {
        return new UserSettings(
                look, colors, numbers, fontPercent, threads, autosave, guide, Optional.of(value), hiddenColumns);
    }

    /// Returns these settings with other columns of a table hidden.
    public UserSettings withHiddenColumns(String table, Set<String> columns) {
        SortedMap<String, SortedSet<String>> all = new TreeMap<>(hiddenColumns);
        all.put(table, new TreeSet<>(columns));
        return new UserSettings(look, colors, numbers, fontPercent, threads, autosave, guide, window, all);
    }

    /// Returns how many threads calculate: unless the user says otherwise, one processor is left to the window.
    ///
    /// @param processors of the machine
    public int threadsOf(int processors) {
        return threads == 0 ? Math.max(1, processors - 1) : threads;
    }
}
