/// Plimsoll: how far, how fast and on which venue first the market can move before a collateral pool is liquidated.
@org.jspecify.annotations.NullMarked
module plimsoll {
    requires static org.jspecify;
    requires static jdk.incubator.vector;
    requires java.desktop;
    requires javafx.controls;
    requires javafx.swing;
    requires org.controlsfx.controls;
    requires atlantafx.base;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.carbonicons;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires info.picocli;
    requires org.apache.pdfbox;
    requires org.apache.fontbox;
    // Needed by the two above, which are automatic modules and cannot say so.
    requires org.apache.commons.logging;

    exports plimsoll to
            javafx.graphics;

    opens plimsoll.cli to
            info.picocli;
}
