package plimsoll.desktop.shell;

/// What the program says about itself.
final class AboutText {
    static final String TEXT = """
            How far, how fast and on which venue first the market can move before a collateral pool is liquidated.

            Plimsoll sends no orders and opens no network connection. Its rule files are illustrative until you have \
            compared them with the venue.

            Apache License 2.0. IBM Plex Sans: SIL Open Font License 1.1.""";

    private AboutText() {}
}
