package plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.RuleRef;
import plimsoll.domain.rule.HashedRule;
import plimsoll.report.ChartImages;
import plimsoll.storage.RuleFiles;
import plimsoll.storage.Samples;
import plimsoll.storage.ShippedRules;
import plimsoll.storage.WorkspaceFiles;
import plimsoll.storage.venue.ImportSamples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportCommandTest {
    /// One grey pixel, made by hand: signature, IHDR 1 x 1 grey of 8 bits, IDAT, IEND.
    private static final byte[] PIXEL = java.util.HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
                    + "0000000a49444154789c63a80700008100809ddeaf4f0000000049454e44ae426082");

    @TempDir
    Path folder;

    @Test
    void theFirstPageSaysWhichPoolIsLiquidatedFirst() throws IOException {
        Path pdf = folder.resolve("report.pdf");
        ProgramRun run = ProgramRun.of("report", "two-venues", "--pdf", pdf.toString());
        assertEquals(ExitCode.FINE, run.code(), run.err());
        String first = text(pdf, 1);
        assertTrue(first.contains("Two venues, delta neutral"), first);
        assertTrue(first.contains("Venue A at 94,472.36 (\u22125.53 %)"), first);
        assertTrue(first.contains("Venue B at 105,472.64 (+5.47 %)"), first);
        assertTrue(first.contains("55,000.00"), first);
    }

    @Test
    void theLaterPagesHoldLegsSurvivalRulesAndTheHash() throws IOException {
        Path pdf = folder.resolve("report.pdf");
        ProgramRun.of("report", "cross-venue-options", "--pdf", pdf.toString());
        String all = text(pdf, 0);
        Document document = Samples.read("cross-venue-options").value().orElseThrow();
        for (String part : List.of(
                "Liquidation levels",
                "BTC-27NOV26-97000-C",
                "Which leg dies when",
                "Where margin jumps",
                "How long buffers pay for carry",
                "derive.pmrm2-btc",
                WorkspaceFiles.hash(document))) {
            assertTrue(all.contains(part), part);
        }
    }

    @Test
    void theSameRunGivesTheSameBytes() throws IOException {
        Path one = folder.resolve("one.pdf");
        Path two = folder.resolve("two.pdf");
        ProgramRun.of("report", "two-venues", "--pdf", one.toString());
        ProgramRun.of("report", "two-venues", "--pdf", two.toString());
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    }

    @Test
    void theWhatIfPointIsSaidInWords() throws IOException {
        Path pdf = folder.resolve("report.pdf");
        ProgramRun.of("report", "two-venues", "--pdf", pdf.toString(), "--price-shock", "-2%");
        assertTrue(text(pdf, 1).contains("WHAT-IF: BTC \u22122.00 %"), text(pdf, 1));
    }

    @Test
    void namesOfAnyLengthAndLetterArePrinted() throws IOException {
        Document document = Samples.read("two-venues").value().orElseThrow();
        Path book = folder.resolve("book.json");
        WorkspaceFiles.write(book, document.withName("\u8239 \ud83d\udea2 " + "very long name ".repeat(12)));
        Path pdf = folder.resolve("report.pdf");
        ProgramRun run = ProgramRun.of("report", book.toString(), "--pdf", pdf.toString());
        assertEquals(ExitCode.FINE, run.code(), run.err());
        assertTrue(text(pdf, 1).contains("? ? very long name"), text(pdf, 1));
    }

    @Test
    void theArchiveHoldsWhatIsNeededToRunItAgain() throws IOException {
        Path zip = folder.resolve("report.zip");
        ChartImages charts = (run, dark, scale) -> Map.of("corridor.png", PIXEL);
        ProgramRun run = ProgramRun.with(charts, "report", "option-book", "--zip", zip.toString());
        assertEquals(ExitCode.FINE, run.code(), run.err());
        try (ZipFile pack = new ZipFile(zip.toFile())) {
            List<String> names =
                    pack.stream().map(java.util.zip.ZipEntry::getName).toList();
            assertTrue(
                    names.containsAll(List.of(
                            "report.pdf", "pools.csv", "leg-breaks.csv", "corridor.png", "run.json", "manifest.json")),
                    names.toString());
            byte[] workspace =
                    pack.getInputStream(pack.getEntry("inputs/workspace.json")).readAllBytes();
            Document again =
                    WorkspaceFiles.read("workspace.json", workspace).value().orElseThrow();
            String record =
                    new String(pack.getInputStream(pack.getEntry("run.json")).readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(record.contains(WorkspaceFiles.hash(again)), record);
            String rules = names.stream()
                    .filter(name -> name.startsWith("inputs/rules-"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = pack.getInputStream(pack.getEntry(rules)).readAllBytes();
            assertEquals(
                    "deribit.standard",
                    RuleFiles.read(rules, bytes).value().orElseThrow().id());
        }
    }

    /// Every file of the archive, every table among them, stands in the manifest with the hash of its bytes.
    @Test
    void theManifestHoldsSizeAndHashOfEveryTable() throws IOException {
        Path zip = folder.resolve("report.zip");
        ProgramRun.of("report", imported().toString(), "--zip", zip.toString());
        try (ZipFile pack = new ZipFile(zip.toFile())) {
            JsonNode manifest = JsonMapper.shared().readTree(bytes(pack, "manifest.json"));
            Map<String, JsonNode> listed = new java.util.HashMap<>();
            manifest.get("files").forEach(file -> listed.put(file.get("name").stringValue(), file));
            List<String> names = pack.stream()
                    .map(java.util.zip.ZipEntry::getName)
                    .filter(name -> !name.equals("manifest.json"))
                    .toList();
            assertEquals(java.util.Set.copyOf(names), listed.keySet());
            assertTrue(names.stream().filter(name -> name.endsWith(".csv")).count() > 8, names.toString());
            for (String name : names) {
                byte[] bytes = bytes(pack, name);
                assertEquals(sha256(bytes), listed.get(name).get("sha256").stringValue(), name);
                assertEquals(bytes.length, listed.get(name).get("bytes").intValue(), name);
            }
            JsonNode run = JsonMapper.shared().readTree(bytes(pack, "run.json"));
            List<String> tables = new java.util.ArrayList<>();
            run.get("files").forEach(file -> tables.add(file.get("name").stringValue()));
            assertTrue(
                    tables.containsAll(names.stream()
                            .filter(name -> name.endsWith(".csv") && !name.contains("/"))
                            .toList()),
                    tables.toString());
        }
    }

    @Test
    void importedFilesAndTheirUnusedFieldsAreAmongTheInputsAndOnThePages() throws IOException {
        Path book = imported();
        Path zip = folder.resolve("report.zip");
        Path pdf = folder.resolve("report.pdf");
        ProgramRun.of("report", book.toString(), "--zip", zip.toString(), "--pdf", pdf.toString());
        try (ZipFile pack = new ZipFile(zip.toFile())) {
            String table = new String(bytes(pack, "inputs/imports.csv"), StandardCharsets.UTF_8);
            assertTrue(table.startsWith("pool_id,kind,file,imported,stated,row,field,value\r\n"), table);
            assertTrue(table.contains(",reply.json,"), table);
            assertTrue(table.contains("maxLeverage"), table);
        }
        String all = text(pdf, 0);
        assertTrue(all.contains("Imported files") && all.contains("hyperliquid-state"), all);
        assertFalse(text(pdf("two-venues"), 0).contains("Imported files"));
    }

    @Test
    void theNoteOnUnconfirmedRulesGoesOnceTheyAreConfirmed() throws IOException {
        Document document = Samples.read("option-book").value().orElseThrow();
        Path book = folder.resolve("book.json");
        WorkspaceFiles.write(book, document);
        String before = text(pdf(book.toString()), 0);
        assertTrue(before.contains("not yet confirmed"), before);
        assertTrue(before.contains("illustrative"), before);
        WorkspaceFiles.write(book, confirmed(document));
        String after = text(pdf(book.toString()), 0);
        assertFalse(after.contains("not yet confirmed"), after);
        assertFalse(after.contains("illustrative"), after);
        assertTrue(after.contains("Margin rules used"), after);
    }

    /// The user confirms the file of every pool: it becomes one of the workspace's own.
    private static Document confirmed(Document document) {
        Document all = document;
        for (Pool pool : document.pools()) {
            HashedRule rule = ShippedRules.catalog()
                    .resolve(pool.rule(), Instant.parse("2026-11-29T00:00:00Z"))
                    .orElseThrow();
            HashedRule own = ShippedRules.edited(rule.file().withIllustrative(false));
            all = new Edit.StoreRule("illustrative", own).apply(all);
            all = new Edit.SetPool(
                            "rule",
                            pool.withRule(new RuleRef(
                                    own.file().id(), Optional.of(own.file().version()), Optional.of(own.sha256()))))
                    .apply(all);
        }
        return all;
    }

    private Path pdf(String workspace) throws IOException {
        Path pdf = Files.createTempFile(folder, "report", ".pdf");
        ProgramRun run = ProgramRun.of("report", workspace, "--pdf", pdf.toString());
        assertTrue(run.code() != ExitCode.REFUSED, run.err());
        return pdf;
    }

    private Path imported() throws IOException {
        Path reply = folder.resolve("reply.json");
        Files.write(reply, ImportSamples.bytes("hyperliquid-state"));
        Path book = folder.resolve("imported.json");
        ProgramRun run = ProgramRun.of("import", reply.toString(), "--into", book.toString(), "--pool", "Hyperliquid");
        assertEquals(ExitCode.FINE, run.code(), run.err());
        return book;
    }

    private static String sha256(byte[] bytes) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(ZipFile pack, String name) throws IOException {
        return pack.getInputStream(pack.getEntry(name)).readAllBytes();
    }

    @Test
    void withoutATargetItIsRefusedWithTheOptions() {
        ProgramRun run = ProgramRun.of("report", "two-venues");
        assertEquals(ExitCode.REFUSED, run.code());
        assertTrue(run.err().contains("--pdf FILE"), run.err());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefusedAndNothingIsLeftThere() throws IOException {
        Path taken = Files.createFile(folder.resolve("taken"));
        ProgramRun run = ProgramRun.of(
                "report", "two-venues", "--pdf", taken.resolve("report.pdf").toString());
        assertEquals(ExitCode.REFUSED, run.code());
        assertTrue(run.err().contains("cannot be written"), run.err());
        assertFalse(Files.isDirectory(taken));
    }

    private static String text(Path pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            if (page > 0) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
            }
            return stripper.getText(document);
        }
    }
}
