package org.mirrorscope.platform;

import java.util.Properties;

/**
 * Where the database is and how to enter it as the one who owns its tables.
 *
 * @param url JDBC address
 * @param owner the role that migrates
 * @param password its password; never shown
 */
public record Database(String url, String owner, String password) {

    /** The role that the program works as: it may change rows, and owns nothing. */
    public static final String APPLICATION_ROLE = "mirrorscope_app";

    Properties login() {
        Properties properties = new Properties();
        properties.setProperty("user", owner);
        properties.setProperty("password", password);
        return properties;
    }

    @Override
    public String toString() {
        return owner + " at " + url;
    }
}
