package plimsoll.cli;

import java.time.InstantSource;
import java.util.Optional;
import plimsoll.report.ChartImages;

/// What commands need from outside.
///
/// @param console where they write
/// @param charts  draws pictures
/// @param clock   the current time, for workspaces without a fixed valuation time
/// @param version of the program
/// @param threads that calculate, at least 1
public record Session(Console console, ChartImages charts, InstantSource clock, String version, int threads) {
    /// Returns whether somebody watches the messages on a terminal.
    boolean isTerminal() {
        return Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .isPresent();
    }
}
