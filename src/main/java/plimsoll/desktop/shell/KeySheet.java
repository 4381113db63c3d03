package plimsoll.desktop.shell;

/// All shortcuts, as the help shows them.
final class KeySheet {
    static final String TEXT = """
            Workspace
              Ctrl+N  new        Ctrl+O  open        Ctrl+S  save        Ctrl+Shift+S  save as
              Ctrl+Z  undo       Ctrl+Y  redo        Ctrl+E  export table
              Ctrl+P  report as PDF                  Ctrl+Shift+E  report as archive
              Ctrl+Q  close
              Ctrl+I  import replies of venues or tables; drop files on the window, or paste a reply

            Screens
              Ctrl+1  Monitor    Ctrl+2  Book        Ctrl+3  What-if     Ctrl+4  Scenarios
              Ctrl+5  Survival   Ctrl+6  Paths       Ctrl+7  Answers     Ctrl+8  Rules
              Ctrl+B  margin breakdown               Ctrl+Shift+T  dark or light theme
              Ctrl+K  command palette: any command, position, pool, rule file, sample or screen by a few letters
              Ctrl+,  settings   F1  this sheet      Ctrl+F1  about

            Panels
              F6, Shift+F6  next or previous panel    Ctrl+Tab  next tab
              Ctrl+M  maximise or restore            Ctrl+Shift+D  detach or dock        Ctrl+W  close
              drag a head or tab  to an edge or the middle of another panel, out of the window for a window of its own
              double click on a head  maximise       right click  what else
              Ctrl+K  show panel, move panel, save, rename or reset layout

            Calculation
              F5  run now        Ctrl+F5  cancel     Alt+0  reset the what-if point
              Ctrl+Enter  apply what is typed into a scenario
              Shift+F5  run the scenarios        Ctrl+J  long runs   Esc  cancel what runs long
              Ctrl+Shift+F1  diagnostics

            What-if book
              Ctrl+Shift+W  start      Ctrl+Shift+A  apply   Ctrl+Shift+X  discard
              Ctrl+Shift+H  its changes, Ctrl+Enter goes back to one
              Ctrl+Shift+B  add or subtract a book           Ctrl+Shift+F  scale or flip the book
              F8  snapshot and compare               Shift+F8  stop comparing     Ctrl+F8  why the difference?
              Ctrl+Shift+Enter  try a cure as what-if (Answers)

            Paths
              Ctrl+Enter  run the paths              Esc  cancel the run, the last result stays

            Tables
              type  replace      F2  edit in place   Enter  commit, down Tab  commit, right
              Esc  cancel        Ins  add row        Del  delete        Space  include or exclude
              Shift+Up, Down  select rows: typing, Space and Del are for all of them
              Ctrl+D  duplicate; fill down on several rows              Alt+Up, Alt+Down  nudge (Ctrl x10, Shift /10)
              Ctrl+F  find       F3, Shift+F3  next, previous           Ctrl+Shift+L  filter
              Alt+Enter  why is this number what it is?
              Ctrl+Shift+K  choose columns           Ctrl+C  copy with header               Ctrl+V  paste rows
              NAME @Venue  an instrument as another venue names it      NAME x0.1  with its contract size

            Margin breakdown
              Up, Down  part     Right  open a part  Left  close a part, or go to the part above it

            Rules
              Up, Down  rule file in the list of venues             Tab  next table or list
              type, F2, Enter, Esc  edit a number as in any table   empty  take an optional number away
              F4 or Up, Down  choose symbol, netting set or version to compare with

            Problems
              Ctrl+Shift+N  what is not included in any number
              Up, Down  problem  Enter, double click  go to the place that mends it

            Charts
              arrows  move the crosshair (Shift x5)   +, -  zoom    Home  show all     Esc  no crosshair
              Enter, click  set the what-if          wheel  zoom (Ctrl: upright)      drag  pan
              double click  show all                 right click  copy, save          drag a mark below P&L  move a slice
              Ctrl+Shift+C  copy data                Ctrl+Alt+C  copy picture         Ctrl+Alt+S  save picture
            """;

    private KeySheet() {}
}
