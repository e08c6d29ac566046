package org.mirrorscope.analysis;

/**
 * The exact two-sided sign test on those that moved (Conover, Practical Nonparametric Statistics, 3rd ed., section 3.4):
 * would this imbalance be odd if, for each country that moved, up and down were equally likely?
 *
 * @param up how many moved up: improved, or higher where the variable has no direction
 * @param down how many moved down
 * @param p the raw p-value
 * @param holm the p-value after Holm's correction over all variables of that pair of waves and group
 * @param share the share that moved up among those that moved, with Clopper and Pearson's 95 % interval
 */
public record SignTest(int up, int down, double p, double holm, Interval share) {

    /** With fewer that moved, the test is refused: five to none gives 0.0625. */
    public static final int FEWEST = 6;
}
