package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.document.Document;
import plimsoll.document.Prepared;
import plimsoll.document.Snapshots;
import plimsoll.document.Valuation;
import plimsoll.domain.Problem;

class SamplesTest {
    static List<String> ids() {
        return Samples.list().stream().map(Samples.Sample::id).toList();
    }

    @Test
    void theFirstSampleIsTheTwoVenueBook() {
        assertEquals("two-venues", Samples.list().getFirst().id());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everySampleReadsWithoutAnyProblem(String id) {
        assertEquals(List.of(), Samples.read(id).problems());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everySamplePreparesWithNothingLeftOutAndPinsTheShippedRules(String id) {
        Prepared prepared = Snapshots.of(document(id), ShippedRules.catalog(), Instant.EPOCH, 1);
        List<Problem> serious = prepared.problems().stream()
                .filter(problem -> problem.severity() != Problem.Severity.NOTE)
                .toList();
        assertEquals(List.of(), serious);
        assertEquals(List.of(), prepared.leftOut());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everySampleHasAFixedTimeAndCanonicalBytes(String id) {
        Document document = document(id);
        assertEquals(Valuation.Fixed.class, document.valuation().getClass());
        assertArrayEquals(ShippedFiles.bytes("samples/" + id + ".json"), WorkspaceFiles.bytes(document));
    }

    @Test
    void anUnknownSampleIsRefusedByName() {
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> Samples.read("nothing"));
        assertEquals("no sample nothing", refusal.getMessage());
    }

    private static Document document(String id) {
        return Samples.read(id).value().orElseThrow();
    }
}
