package org.mirrorscope.demonstration;

/** The two closed waves of the demonstration. */
enum Round {
    NOVEMBER_2020("2020-11", 2020, 19),
    FEBRUARY_2022("2022-02", 2022, 22);

    /** The wave's id in the pack. */
    final String wave;

    /** The version of the survey that it asked. */
    final int year;

    /** How many countries sent a return. */
    final int returns;

    Round(String wave, int year, int returns) {
        this.wave = wave;
        this.year = year;
        this.returns = returns;
    }
}
