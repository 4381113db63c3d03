package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.imports.ImportRowsViewModel;
import plimsoll.desktop.imports.ImportSource;
import plimsoll.document.imports.Incoming;
import plimsoll.document.imports.ReplyKind;
import plimsoll.domain.Cancellation;
import plimsoll.storage.venue.ImportSamples;

/// Every reply that can be imported says the same as a file and from the clipboard.
@SuppressWarnings("NullAway.Init")
class ClipboardAndFileTest {
    @TempDir
    Path folder;

    private static Incoming read(ImportSource source) {
        return source.read(Optional.empty(), Optional.empty(), "", Cancellation.NONE, count -> {})
                .orElseThrow()
                .incoming()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "deribit-positions, DERIBIT_POSITIONS",
        "deribit-account, DERIBIT_ACCOUNT",
        "deribit-accounts, DERIBIT_ACCOUNTS",
        "deribit-simulation, DERIBIT_SIMULATION",
        "deribit-matrix, DERIBIT_MATRIX",
        "binance-usdm-account, BINANCE_USDM_ACCOUNT",
        "binance-usdm-positions, BINANCE_USDM_POSITIONS",
        "binance-usdm-brackets, BINANCE_USDM_BRACKETS",
        "binance-coinm-account, BINANCE_COINM_ACCOUNT",
        "binance-coinm-positions, BINANCE_COINM_POSITIONS",
        "binance-coinm-brackets, BINANCE_COINM_BRACKETS",
        "okx-positions, OKX_POSITIONS",
        "okx-balance, OKX_BALANCE",
        "okx-builder, OKX_BUILDER",
        "okx-builder-multi, OKX_BUILDER",
        "okx-tiers, OKX_TIERS",
        "bybit-positions, BYBIT_POSITIONS",
        "bybit-wallet, BYBIT_WALLET",
        "bybit-risk-limits, BYBIT_RISK_LIMITS",
        "hyperliquid-state, HYPERLIQUID_STATE",
        "ccxt-positions, CCXT_POSITIONS",
    })
    void aReplySaysTheSameFromAFileAndFromTheClipboard(String sample, ReplyKind kind) throws IOException {
        byte[] bytes = ImportSamples.bytes(sample);
        Path file = folder.resolve("clipboard");
        Files.write(file, bytes);
        Incoming fromFile = read(ImportSources.of(file));
        assertEquals(kind, fromFile.kind());
        assertEquals(fromFile, read(ImportSources.of(new String(bytes, StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @CsvSource({"okx-positions", "ccxt-positions", "binance-usdm-positions", "deribit-simulation"})
    void pastingAReplyOutsideATextFieldOpensTheCard(String sample) {
        try (OpenWindow window = OpenWindow.sample("two-venues")) {
            Fx.run(() -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(new String(ImportSamples.bytes(sample), StandardCharsets.UTF_8));
                Clipboard.getSystemClipboard().setContent(content);
            });
            window.pressShortcut(KeyCode.V);
            Fx.settle();
            DataTable table = window.table("What would change");
            assertTrue(
                    table.model().rows().stream()
                            .anyMatch(row ->
                                    row.value(ImportRowsViewModel.NAME).text().equals("clipboard")),
                    sample);
        }
    }
}
