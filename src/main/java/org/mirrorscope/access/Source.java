package org.mirrorscope.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** From where somebody asks, so that it can be counted and not read. */
final class Source {

    private static final int NETWORK_BYTES = 8;

    private Source() {}

    /** The same for all addresses of one household: an IPv4 address, or the first half of an IPv6 address. */
    static String key(String address) {
        try {
            InetAddress source = InetAddress.ofLiteral(address);
            byte[] bytes = source.getAddress();
            byte[] network = source instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
            return Token.hash(HexFormat.of().formatHex(network));
        } catch (IllegalArgumentException name) {
            return Token.hash(address);
        }
    }
}
