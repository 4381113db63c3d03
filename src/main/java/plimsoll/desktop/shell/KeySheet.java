package plimsoll.desktop.shell;

import java.util.ArrayList;
import java.util.List;

/// All shortcuts, by what they are for.
final class KeySheet {
    private static final String TEXT = """
            # Workspace
            Ctrl+N | new
            Ctrl+O | open
            Ctrl+S | save
            Ctrl+Shift+S | save as
            Ctrl+Z | undo
            Ctrl+Y | redo
            Ctrl+I | import replies of venues or tables; or drop files, or paste a reply
            Ctrl+E | export the table
            Ctrl+P | report as PDF
            Ctrl+Shift+E | report as archive
            Ctrl+Alt+E | report into a folder
            Ctrl+Q | close
            # Screens
            Ctrl+1 | Monitor
            Ctrl+2 | Book
            Ctrl+3 | What-if
            Ctrl+4 | Scenarios
            Ctrl+5 | Survival
            Ctrl+6 | Paths
            Ctrl+7 | Answers
            Ctrl+8 | Rules
            Ctrl+B | margin breakdown
            Ctrl+K | any command, position, pool, rule file, sample or screen by a few letters
            Ctrl+, | settings
            Ctrl+Shift+T | dark or light
            F1 | this sheet
            Ctrl+F1 | about
            Ctrl+Shift+N | what is not included
            # Panels
            F6, Shift+F6 | next, previous panel
            Ctrl+Tab | next tab
            Ctrl+M | maximise or restore
            Ctrl+Shift+D | detach or dock
            Ctrl+W | close the panel
            Ctrl+Alt+0 | reset the layout
            drag a head | to an edge or the middle of another panel, or out of the window
            right click | what else
            # Calculation
            F5 | run now
            Ctrl+F5 | cancel
            Alt+0 | reset the what-if point
            Shift+F5 | run the scenarios
            Ctrl+Enter | apply a scenario; run the paths
            Ctrl+J | long runs
            Esc | cancel what runs long
            Shift+Esc | cancel all long runs
            Ctrl+Shift+F1 | diagnostics
            # What-if book
            Ctrl+Shift+W | start
            Ctrl+Shift+A | apply
            Ctrl+Shift+X | discard
            Ctrl+Shift+H | its changes; Ctrl+Enter goes back to one
            Ctrl+Shift+B | add or subtract a book
            Ctrl+Shift+F | scale or flip the book
            F8 | snapshot and compare
            Shift+F8 | stop comparing
            Ctrl+F8 | why the difference?
            Ctrl+Shift+Enter | try a cure as what-if
            # Tables
            type | replace
            F2 | edit in place
            Enter | commit, down
            Tab | commit, right
            Esc | cancel
            Ins | add a row
            Del | delete
            Space | include or exclude
            Shift+Up, Down | select rows; typing is for all of them
            Ctrl+D | duplicate; fill down on several rows
            Alt+Up, Down | nudge; Ctrl x10, Shift /10
            Ctrl+F | find
            F3, Shift+F3 | next, previous
            Ctrl+Shift+L | filter
            Ctrl+Shift+K | choose columns
            Ctrl+C | copy with header
            Alt+Enter | why is this number what it is?
            Ctrl+V | paste rows
            NAME@Venue | an instrument as another venue names it
            NAME x0.1 | with its contract size
            # Charts
            arrows | move the crosshair; Shift x5
            Enter, click | set the what-if
            +, -, wheel | zoom; Ctrl upright
            drag | pan; a mark below P&L: move a slice
            PgDn, PgUp | take a slice below P&L
            its Left, Right | move it 0.1 %, Shift 1 %
            its Home, End | to its neighbours
            its Enter, Esc | leave it there, take it back
            Home, 0, double click | show all
            Ctrl+Shift+C | copy data
            Ctrl+Alt+C | copy picture
            Ctrl+Alt+S | save picture
            # Lists and trees
            Up, Down | part, problem, rule file
            Right, Left | open, close a part
            Enter | go to the place that mends a problem
            F4 | choose a version to compare with
            empty | take an optional number away
            """;

    private KeySheet() {}

    /// Keys that belong together.
    ///
    /// @param title what they are for
    /// @param lines one per key or pair of keys
    record Group(String title, List<Line> lines) {}

    /// A key.
    ///
    /// @param keys    as people write it
    /// @param meaning what it does
    record Line(String keys, String meaning) {}

    /// Returns all groups in order.
    static List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (String line : TEXT.lines().toList()) {
            if (line.startsWith("# ")) {
                groups.add(new Group(line.substring(2), new ArrayList<>()));
            } else {
                int bar = line.indexOf(" | ");
                groups.getLast().lines().add(new Line(line.substring(0, bar), line.substring(bar + 3)));
            }
        }
        return groups;
    }
}
