package plimsoll.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import plimsoll.report.ReadableTable;

/// Pages that fill from the top: headings, paragraphs, tables, pictures. Lengths are points (1/72 inch).
final class Paper implements AutoCloseable {
    static final float MARGIN = 40;
    static final float WIDTH = PDRectangle.A4.getHeight();
    static final float HEIGHT = PDRectangle.A4.getWidth();
    private static final float FOOT = 30;
    private static final float LEADING = 1.35f;

    private final PDDocument document = new PDDocument();
    private final Map<Face, PDFont> fonts;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream stream;
    private float y;

    /// Starts a document with one empty page.
    Paper() throws IOException {
        fonts = Face.load(document);
        stream = nextPage();
    }

    private PDPageContentStream nextPage() throws IOException {
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(page);
        pages.add(page);
        y = HEIGHT - MARGIN;
        return new PDPageContentStream(document, page, AppendMode.APPEND, true);
    }

    /// Returns the width between the margins.
    static float inner() {
        return WIDTH - 2 * MARGIN;
    }

    /// Returns how much of the page is free.
    float room() {
        return y - MARGIN - FOOT;
    }

    /// Begins a new page.
    void breakPage() throws IOException {
        stream.close();
        stream = nextPage();
    }

    /// Begins a new page when less than this is free.
    void need(float height) throws IOException {
        if (room() < height) {
            breakPage();
        }
    }

    /// Leaves a gap.
    void gap(float height) {
        y -= height;
    }

    /// Writes the title of the document.
    void title(String text) throws IOException {
        y -= 20;
        write(Face.SEMI_BOLD, 20, Ink.TEXT, MARGIN, y, fit(Face.SEMI_BOLD, 20, text, inner()));
        y -= 8;
    }

    /// Writes a heading with a rule above; it never stands alone at the foot of a page.
    void heading(String text) throws IOException {
        need(64);
        y -= 14;
        fill(Ink.ACCENT, MARGIN, y, 28, 2);
        y -= 16;
        write(Face.SEMI_BOLD, 12, Ink.TEXT, MARGIN, y, fit(Face.SEMI_BOLD, 12, text, inner()));
        y -= 6;
    }

    /// Writes running text, broken at blanks.
    void paragraph(float size, Ink ink, String text) throws IOException {
        paragraph(Face.REGULAR, size, ink, text);
    }

    /// Writes running text, broken at blanks.
    void paragraph(Face face, float size, Ink ink, String text) throws IOException {
        for (String line : lines(face, size, text, inner())) {
            need(size * LEADING);
            y -= size * LEADING;
            write(face, size, ink, MARGIN, y, line);
        }
        y -= 3;
    }

    /// Draws a picture as wide as the page allows, not higher than the given height, in the middle.
    void picture(byte[] png, float mostHeight) throws IOException {
        PDImageXObject image = PDImageXObject.createFromByteArray(document, png, "chart");
        float ratio = (float) image.getHeight() / image.getWidth();
        need(Math.min(inner() * ratio, mostHeight) + 8);
        float height = Math.min(Math.min(inner() * ratio, mostHeight), room() - 8);
        float width = height / ratio;
        y -= height + 8;
        stream.drawImage(image, MARGIN + (inner() - width) / 2, y, width, height);
    }

    /// Writes a table; where it is too wide its texts are shortened with an ellipsis, longest column first.
    void table(ReadableTable table) throws IOException {
        float size = 8.5f;
        float line = 15;
        float[] widths = widths(table, size);
        need(line * Math.min(table.rows().size() + 1, 4));
        row(table, widths, size, line, new ReadableTable.Row(table.head(), false), true);
        for (ReadableTable.Row row : table.rows()) {
            if (room() < line) {
                breakPage();
                row(table, widths, size, line, new ReadableTable.Row(table.head(), false), true);
            }
            row(table, widths, size, line, row, false);
        }
        y -= 6;
    }

    private float[] widths(ReadableTable table, float size) throws IOException {
        float[] widths = new float[table.columns()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(Face.SEMI_BOLD, size, table.head().get(i));
            for (ReadableTable.Row row : table.rows()) {
                widths[i] = Math.max(
                        widths[i],
                        width(
                                row.alert() ? Face.SEMI_BOLD : Face.REGULAR,
                                size,
                                row.cells().get(i)));
            }
        }
        return ColumnFit.fit(widths, 14, inner() - 12);
    }

    private void row(ReadableTable table, float[] widths, float size, float line, ReadableTable.Row row, boolean head)
            throws IOException {
        y -= line;
        if (head) {
            fill(Ink.GROUND, MARGIN, y, inner(), line);
        }
        fill(Ink.LINE, MARGIN, y, inner(), 0.5f);
        float x = MARGIN + 6;
        Face face = head || row.alert() ? Face.SEMI_BOLD : Face.REGULAR;
        Ink ink = row.alert() ? Ink.ALERT : head ? Ink.QUIET : Ink.TEXT;
        for (int i = 0; i < widths.length; i++) {
            String text = fit(face, size, row.cells().get(i), widths[i]);
            float shift = table.right(i) ? widths[i] - width(face, size, text) : 0;
            write(face, size, ink, x + shift, y + 4.5f, text);
            x += widths[i] + 14;
        }
    }

    /// Writes the foot of every page and returns the file's bytes; the same contents give the same bytes.
    ///
    /// @param title for the reader's window
    /// @param foot  at the left of each page's foot
    /// @param time  the time of the document, not of writing
    byte[] bytes(String title, String foot, Instant time) throws IOException {
        stream.close();
        for (int i = 0; i < pages.size(); i++) {
            stream = new PDPageContentStream(document, pages.get(i), AppendMode.APPEND, true);
            fill(Ink.LINE, MARGIN, MARGIN + 2, inner(), 0.5f);
            String number = String.format(Locale.ROOT, "%d / %d", i + 1, pages.size());
            float width = width(Face.REGULAR, 7.5f, number);
            write(Face.REGULAR, 7.5f, Ink.QUIET, MARGIN, MARGIN - 9, fit(Face.REGULAR, 7.5f, foot, inner() - 60));
            write(Face.REGULAR, 7.5f, Ink.QUIET, WIDTH - MARGIN - width, MARGIN - 9, number);
            stream.close();
        }
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setCreator("Plimsoll");
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(time.toEpochMilli());
        information.setCreationDate(calendar);
        document.setDocumentInformation(information);
        document.setDocumentId(time.getEpochSecond());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Ink ink, float x, float bottom, float width, float height) throws IOException {
        stream.setNonStrokingColor(ink.color());
        stream.addRect(x, bottom, width, height);
        stream.fill();
    }

    private void write(Face face, float size, Ink ink, float x, float baseline, String text) throws IOException {
        stream.beginText();
        stream.setFont(font(face), size);
        stream.setNonStrokingColor(ink.color());
        stream.newLineAtOffset(x, baseline);
        stream.showText(Letters.known(font(face), text));
        stream.endText();
    }

    private PDFont font(Face face) {
        PDFont font = fonts.get(face);
        if (font == null) {
            throw new IllegalStateException("face not loaded: " + face);
        }
        return font;
    }

    private float width(Face face, float size, String text) throws IOException {
        return font(face).getStringWidth(Letters.known(font(face), text)) / 1000 * size;
    }

    private String fit(Face face, float size, String text, float most) throws IOException {
        if (width(face, size, text) <= most + 0.01f) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(face, size, text.substring(0, end) + "\u2026") > most) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "\u2026";
    }

    private List<String> lines(Face face, float size, String text, float most) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(face, size, longer) > most) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(fit(face, size, line.toString(), most));
        return lines;
    }
}
