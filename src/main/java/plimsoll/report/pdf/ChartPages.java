package plimsoll.report.pdf;

import java.io.IOException;
import java.util.Map;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.StressGrid;
import plimsoll.report.RunReport;

/// The charts that need a page of their own.
final class ChartPages {
    private ChartPages() {}

    static void write(Paper paper, RunReport report, Map<String, byte[]> pictures) throws IOException {
        byte[] buffer = pictures.get("buffer.png");
        if (buffer != null) {
            paper.breakPage();
            paper.heading("Buffer of every pool against price");
            paper.paragraph(
                    9,
                    Ink.QUIET,
                    "Buffer = equity less what liquidates, in USD. A pool is liquidated where its line crosses zero.");
            paper.picture(buffer, 420);
        }
        byte[] heat = pictures.get("heatmap.png");
        if (heat != null) {
            paper.breakPage();
            paper.heading("Smallest buffer over price and volatility");
            paper.paragraph(9, Ink.QUIET, extremes(report.run().grid()));
            paper.picture(heat, 410);
        }
    }

    /// Returns the worst and the best cell in words.
    private static String extremes(StressGrid grid) {
        if (grid.poolIds().isEmpty()) {
            return "No pool can be calculated.";
        }
        int[] worst = {0, 0};
        int[] best = {0, 0};
        for (int vol = 0; vol < grid.volShocks().length; vol++) {
            for (int price = 0; price < grid.priceShocks().length; price++) {
                double value = grid.minimumBufferUsd(vol, price);
                if (value < grid.minimumBufferUsd(worst[0], worst[1])) {
                    worst = new int[] {vol, price};
                }
                if (value > grid.minimumBufferUsd(best[0], best[1])) {
                    best = new int[] {vol, price};
                }
            }
        }
        return "Worst: " + cell(grid, worst) + ". Best: " + cell(grid, best) + ".";
    }

    private static String cell(StressGrid grid, int[] at) {
        return NumberText.screen(grid.minimumBufferUsd(at[0], at[1]), 0) + " USD at " + grid.underlying() + " "
                + NumberText.percent(grid.priceShocks()[at[1]], 1) + ", volatility "
                + NumberText.percent(grid.volShocks()[at[0]], 1);
    }
}
