package plimsoll.desktop.shell;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import plimsoll.desktop.control.Overlay;
import plimsoll.desktop.text.Texts;

/// What the page about the running program holds, and where it is shown.
final class DiagnosticsDesk {
    private final Consumer<String> copy;
    private Supplier<String> page;

    /// Starts with a page that nobody has told about the process.
    ///
    /// @param copy takes the page to the clipboard
    DiagnosticsDesk(String version, Consumer<String> copy) {
        this.copy = copy;
        page = () -> Diagnostics.now(
                        version,
                        Texts.of("diagnostics.notKnown"),
                        Diagnostics.Start.UNKNOWN,
                        Texts.of("diagnostics.notKept"),
                        Optional.empty())
                .text();
    }

    void setPage(Supplier<String> text) {
        page = text;
    }

    void open(Overlay overlay) {
        DiagnosticsCard card = new DiagnosticsCard(page, copy, overlay::close);
        overlay.show(card);
        card.open();
    }
}
