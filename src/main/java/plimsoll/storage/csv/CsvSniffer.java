package plimsoll.storage.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plimsoll.domain.text.NumberStyle;

/// Finds out how a table is written from its first bytes.
final class CsvSniffer {
    /// As much of a file as is looked at, bytes.
    static final int HEAD = 64 * 1024;

    private static final int ROWS = 50;
    private static final String SEPARATORS = ",;\t|";
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern COMMA =
            Pattern.compile("[+-]?(\\d+|\\d{1,3}(\\.\\d{3})+),\\d+|\\d{1,3}(\\.\\d{3}){2,}");
    private static final Pattern POINT = Pattern.compile("[+-]?(\\d+|\\d{1,3}(,\\d{3})+)\\.\\d+|\\d{1,3}(,\\d{3}){2,}");

    private CsvSniffer() {}

    /// Returns how the table is written.
    ///
    /// @param head its first bytes, at most [#HEAD]
    /// @param all  whether these are all of them
    static CsvFormat of(byte[] head, boolean all) {
        int mark = mark(head);
        Charset charset = charset(head, mark, all);
        String text = new String(head, mark, head.length - mark, charset);
        char quote = quote(text);
        char separator = separator(text, quote, all);
        return new CsvFormat(charset, mark, separator, quote, numbers(text, separator, quote, all));
    }

    private static int mark(byte[] head) {
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            return 3;
        }
        return starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff) ? 2 : 0;
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset charset(byte[] head, int mark, boolean all) {
        if (mark == 3) {
            return StandardCharsets.UTF_8;
        }
        if (mark == 2) {
            return starts(head, 0xff, 0xfe) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                even += 1 - i % 2;
                odd += i % 2;
            }
        }
        int many = head.length / 5;
        if (head.length >= 4 && odd > many && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length >= 4 && even > many && odd == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(head, all) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean isUtf8(byte[] head, boolean all) {
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), all);
        return !result.isError();
    }

    /// Single quotes count only where most cells stand in them: a guarded formula begins with one too.
    private static char quote(String text) {
        if (text.indexOf('"') >= 0) {
            return '"';
        }
        List<String> cells = Arrays.stream(firstLine(text).split("[,;\t|]"))
                .map(String::strip)
                .toList();
        long quoted = cells.stream()
                .filter(cell -> cell.length() >= 2 && cell.startsWith("'") && cell.endsWith("'"))
                .count();
        return quoted * 2 > cells.size() ? '\'' : '"';
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    /// Returns the separator by which most rows have one and the same number of cells, above 1; of equals the
    /// one with
    /// more cells.
    private static char separator(String text, char quote, boolean all) {
        char best = ',';
        long bestScore = 0;
        for (int at = 0; at < SEPARATORS.length(); at++) {
            char candidate = SEPARATORS.charAt(at);
            List<List<String>> rows = rows(text, candidate, quote, all);
            if (rows.isEmpty() || rows.getFirst().size() < 2) {
                continue;
            }
            Map<Integer, Long> sizes = rows.stream().collect(Collectors.groupingBy(List::size, Collectors.counting()));
            long same = sizes.getOrDefault(rows.getFirst().size(), 0L);
            long score = same * 1000 / rows.size() * 1000 + rows.getFirst().size();
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static NumberStyle numbers(String text, char separator, char quote, boolean all) {
        long commas = 0;
        long points = 0;
        for (List<String> row : rows(text, separator, quote, all)) {
            for (String cell : row) {
                String number = cell.strip();
                commas += COMMA.matcher(number).matches() ? 1 : 0;
                points += POINT.matcher(number).matches() ? 1 : 0;
            }
        }
        return separator != ',' && commas > points ? NumberStyle.COMMA : NumberStyle.POINT;
    }

    private static List<List<String>> rows(String text, char separator, char quote, boolean all) {
        CsvStream stream = new CsvStream(new java.io.StringReader(text), separator, quote);
        return stream.stream(ROWS, all).toList();
    }
}
