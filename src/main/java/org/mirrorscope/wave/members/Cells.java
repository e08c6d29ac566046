package org.mirrorscope.wave.members;

/** The names of what is counted. No variable and no code holds an equals sign or a tilde. */
final class Cells {

    /** The submissions themselves. */
    static final String EVERYBODY = "";

    private static final String IS = "=";
    private static final String NUMBER = "=~n";

    private Cells() {}

    static String code(String variable, String code) {
        return variable + IS + code;
    }

    static String chosen(String variable, String code) {
        return variable + "." + code + IS + "yes";
    }

    static String answered(String variable) {
        return variable + "=~answered";
    }

    static String unknown(String variable) {
        return variable + "=~unknown";
    }

    static String number(String variable, String number) {
        return numbers(variable) + number;
    }

    /** How the cells of all numbers given for a variable begin. */
    static String numbers(String variable) {
        return variable + NUMBER;
    }
}
