package plimsoll.storage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import plimsoll.document.imports.TableMapping;
import plimsoll.domain.Cancellation;
import plimsoll.storage.venue.VenueNames;

/// Tables that break programs: each gives its good rows and a problem for every other, in bounded memory.
class HostileTablesTest {
    private static final String HEADER = "symbol,quantity\n";

    private static TableImport.Result read(CsvFile.Source source, long size) throws IOException {
        return read(source, size, Cancellation.NONE).orElseThrow();
    }

    private static java.util.Optional<TableImport.Result> read(
            CsvFile.Source source, long size, Cancellation cancellation) throws IOException {
        CsvFile file = CsvFile.of("hostile.csv", source, size);
        return TableImport.read(
                file,
                TableMapping.suggested(file.header()),
                name -> VenueNames.of("", name),
                cancellation,
                count -> {});
    }

    private static TableImport.Result read(byte[] bytes) throws IOException {
        return read(() -> new java.io.ByteArrayInputStream(bytes), bytes.length);
    }

    private static TableImport.Result read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A stream of pieces made when they are asked for; nothing of it is kept.
    private static final class Made extends InputStream {
        private final LongFunction<String> pieces;
        private byte[] piece = new byte[0];
        private int at;
        private long number;

        Made(LongFunction<String> pieces) {
            this.pieces = pieces;
        }

        @Override
        public int read() {
            return fill() ? piece[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, target, from, count);
            at += count;
            return count;
        }

        private boolean fill() {
            while (at == piece.length) {
                String next = pieces.apply(number++);
                if (next.isEmpty()) {
                    return false;
                }
                piece = next.getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            return true;
        }
    }

    private static Made rows(String header, int rows, LongFunction<String> row) {
        int together = 1000;
        return new Made(piece -> {
            if (piece == 0) {
                return header;
            }
            StringBuilder text = new StringBuilder();
            for (long number = (piece - 1) * together + 1; number <= Math.min(piece * together, rows); number++) {
                text.append(row.apply(number));
            }
            return text.toString();
        });
    }

    @Test
    void formulasAreNamesOfNoInstrumentAndNeverRun() throws IOException {
        TableImport.Result result = read(HEADER + "'=cmd|' /C calc'!A0,1\n=SUM(A1),2\nETHUSDT,=1+1\nBTCUSDT,3\n");
        assertEquals(3, result.incoming().orElseThrow().positions().size());
        assertEquals(
                "=cmd|' /C calc'!A0",
                result.incoming().orElseThrow().positions().getFirst().symbol());
        assertEquals(1, result.wrong());
    }

    @Test
    void aRowOfAMillionColumnsIsPassedOverAndTheNextOneIsRead() throws IOException {
        TableImport.Result result = read(HEADER + "x,".repeat(1_000_000) + "\nBTCUSDT,3\n");
        assertEquals(1, result.incoming().orElseThrow().positions().size());
        assertEquals("line 2", result.problems().getFirst().place().field());
        assertTrue(result.problems().getFirst().what().contains("more than 1024 cells"));
    }

    @Test
    void aHeaderOfAMillionColumnsIsRefused() throws IOException {
        TableImport.Result result = read("x,".repeat(1_000_000) + "\nBTCUSDT,3\n");
        assertTrue(result.incoming().isEmpty());
        assertEquals(1, result.problems().size());
    }

    @Test
    void aLineOfTwoGigabytesIsPassedOverInBoundedMemory() throws IOException {
        String mebibyte = "9".repeat(1024 * 1024);
        AtomicLong made = new AtomicLong();
        CsvFile.Source source = () -> new Made(number -> {
            made.incrementAndGet();
            return number == 0 ? HEADER : number <= 2048 ? mebibyte : number == 2049 ? "\nBTCUSDT,3\n" : "";
        });
        TableImport.Result result = read(source, 2L << 30);
        assertTrue(made.get() > 2048);
        assertEquals(1, result.incoming().orElseThrow().positions().size());
        assertTrue(result.problems().getFirst().what().contains("more than 32768 characters"));
    }

    @Test
    void nulBrokenUtf8AndReplacementsAreSaidByRow() throws IOException {
        byte[] text = (HEADER + "BTC\0USDT,1\nETHUSDT,2\n" + "SOLUSDT,\n".repeat(9_000) + "Q?USDT,3\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '?') {
                text[i] = (byte) 0xff;
            }
        }
        TableImport.Result result = read(text);
        assertTrue(result.problems().getFirst().what().contains("NUL"));
        assertTrue(
                result.problems().getLast().what().contains("bytes that are not text"),
                result.problems().getLast().what());
        assertEquals(
                "ETHUSDT",
                result.incoming().orElseThrow().positions().getFirst().symbol());
    }

    @Test
    void anUnclosedQuoteIsSaidWhereItOpens() throws IOException {
        TableImport.Result result = read(HEADER + "BTCUSDT,3\n\"ETHUSDT,4\nSOLUSDT,5\n");
        assertEquals(1, result.incoming().orElseThrow().positions().size());
        assertTrue(result.problems().getFirst().what().contains("quote opened on line 3 is never closed"));
    }

    @Test
    void hugeNumbersAndNoNumbersAreSaid() throws IOException {
        for (String number : new String[] {
            "1e999999", "1e999", "NaN", "Infinity", "9".repeat(5_000), "1".repeat(19), "0x10", "1_0,", "--1", "\uff11"
        }) {
            TableImport.Result result = read(HEADER + "BTCUSDT,\"" + number + "\"\nETHUSDT,1\n");
            assertEquals(1, result.wrong(), number.substring(0, Math.min(20, number.length())));
            assertEquals(1, result.incoming().orElseThrow().positions().size());
        }
    }

    @Test
    void truncatedFilesKeepTheirWholeRows() throws IOException {
        String whole = HEADER + "BTCUSDT,3\nETHUSDT,4\n";
        for (int length = 0; length < whole.length(); length++) {
            TableImport.Result result = read(whole.substring(0, length));
            assertTrue(result.rows() <= 2);
        }
        assertTrue(read("").problems().getFirst().what().contains("empty"));
    }

    @Test
    void aMillionRowsStreamAndCanBeStopped() throws IOException {
        CsvFile.Source source = () -> rows(
                "symbol,mark,asset,amount\n", 1_000_000, number -> "S" + number % 500 + "USDT," + number + ".25,,\n");
        TableImport.Result result = read(source, 20_000_000);
        assertEquals(1_000_000, result.rows());
        assertEquals(0, result.wrong());
        assertEquals(500, result.incoming().orElseThrow().quotes().size());
        AtomicLong asked = new AtomicLong();
        assertTrue(read(source, 20_000_000, () -> asked.incrementAndGet() > 3).isEmpty());
        assertTrue(asked.get() < 10);
    }

    @Test
    void moreLegsThanAWorkspaceHoldsAreCountedNotHeld() throws IOException {
        CsvFile.Source source = () -> rows(HEADER, 101_000, number -> "S" + number + "USDT,1\n");
        TableImport.Result result = read(source, 2_000_000);
        assertEquals(100_000, result.incoming().orElseThrow().positions().size());
        assertEquals(1_000, result.wrong());
        assertTrue(result.problems().size() <= 1_001);
    }
}
