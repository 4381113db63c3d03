package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

class RowTest {
    private final List<String> made = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final Row.Feed feed = new Row.Feed();
    private final Row row = new Row("leg", Row.Kind.ITEM, feed);

    private Row.Source says(String text) {
        return (asked, column) -> {
            made.add(column);
            return CellValue.text(text + " " + column);
        };
    }

    @Test
    void aValueIsMadeOnceAndOnlyWhenAskedFor() {
        feed.follow(says("first"));
        assertFalse(row.isFilled());
        assertEquals("first mark", row.value("mark").text());
        assertEquals("first mark", row.value("mark").text());
        assertEquals(List.of("mark"), made);
    }

    @Test
    void aCellThatIsObservedFollowsTheNewSourceAtOnceAndTheOthersDoNot() {
        feed.follow(says("first"));
        Subscription mark = row.cell("mark").subscribe(value -> heard.add(value.text()));
        row.value("delta");
        made.clear();
        feed.follow(says("second"));
        assertEquals(List.of("mark"), made);
        assertEquals(List.of("first mark", "second mark"), heard);
        assertEquals("second delta", row.value("delta").text());

        mark.unsubscribe();
        made.clear();
        feed.follow(says("third"));
        assertEquals(List.of(), made);
        assertEquals(List.of("first mark", "second mark"), heard);
        assertEquals("third mark", row.value("mark").text());
    }

    @Test
    void aRowThatJoinsLaterShowsWhatTheOthersShow() {
        feed.follow(says("first"));
        Row later = new Row("other", Row.Kind.ITEM, feed);
        assertEquals("first mark", later.value("mark").text());
        feed.follow(says("second"));
        assertEquals("second mark", later.value("mark").text());
    }

    @Test
    void observersHearOnlyOfValuesThatDiffer() {
        feed.follow(says("same"));
        row.cell("mark").subscribe((before, after) -> heard.add(after.text()));
        row.cell("mark").addListener(value -> heard.add("invalid"));
        feed.follow(says("same"));
        row.show("mark", CellValue.text("same mark"));
        assertEquals(List.of(), heard);
        row.show("mark", CellValue.text("told"));
        assertEquals(List.of("invalid", "told"), heard);
    }
}
