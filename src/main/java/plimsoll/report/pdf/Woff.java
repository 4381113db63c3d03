package plimsoll.report.pdf;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks a WOFF file to the TrueType file it was packed from.
///
/// Source: W3C Recommendation "WOFF File Format 1.0", 13 December 2012, sections 3 to 5.
final class Woff {
    private static final int SIGNATURE = 0x774F4646;
    private static final int ENTRY_BYTES = 16;
    private static final int HEADER_BYTES = 12;
    private static final int MOST_BYTES = 8_000_000;

    private Woff() {}

    /// Returns the TrueType file.
    ///
    /// @throws IllegalArgumentException when the bytes are no WOFF file
    static byte[] unpack(byte[] packed) {
        try {
            return unpack(packed, ByteBuffer.wrap(packed));
        } catch (BufferUnderflowException | DataFormatException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not a WOFF file", e);
        }
    }

    private static byte[] unpack(byte[] packed, ByteBuffer in) throws DataFormatException {
        if (in.getInt() != SIGNATURE) {
            throw new IllegalArgumentException("not a WOFF file: wrong signature");
        }
        int flavor = in.getInt();
        in.getInt();
        int tables = Short.toUnsignedInt(in.getShort());
        in.getShort();
        int size = in.getInt();
        if (size < HEADER_BYTES + ENTRY_BYTES * tables || size > MOST_BYTES) {
            throw new IllegalArgumentException("not a WOFF file: unpacked size " + size);
        }
        in.position(44);
        byte[] unpacked = new byte[size];
        ByteBuffer out = ByteBuffer.wrap(unpacked);
        int power = 31 - Integer.numberOfLeadingZeros(Math.max(1, tables));
        out.putInt(flavor).putShort((short) tables).putShort((short) (16 << power));
        out.putShort((short) power).putShort((short) (16 * tables - (16 << power)));
        int at = HEADER_BYTES + ENTRY_BYTES * tables;
        for (int table = 0; table < tables; table++) {
            int tag = in.getInt();
            int offset = in.getInt();
            int packedLength = in.getInt();
            int length = in.getInt();
            int checksum = in.getInt();
            out.putInt(tag).putInt(checksum).putInt(at).putInt(length);
            content(packed, offset, packedLength, unpacked, at, length);
            at += (length + 3) & ~3;
        }
        return unpacked;
    }

    private static void content(byte[] from, int offset, int packedLength, byte[] to, int at, int length)
            throws DataFormatException {
        if (packedLength == length) {
            System.arraycopy(from, offset, to, at, length);
            return;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(from, offset, packedLength);
            if (inflater.inflate(to, at, length) != length) {
                throw new DataFormatException("a table is shorter than its entry says");
            }
        } finally {
            inflater.end();
        }
    }
}
