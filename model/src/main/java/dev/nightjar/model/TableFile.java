package dev.nightjar.model;

import java.io.Serializable;

/**
 * A finished table, as the manifest lists it.
 *
 * @param file the file's name within the version's folder
 * @param rows how many keys it holds
 * @param bytes the file's length
 * @param sha256 of the whole file, 64 hexadecimal digits
 */
public record TableFile(String file, long rows, long bytes, String sha256)
    implements Serializable { // executors send it to the driver
  private static final long serialVersionUID = 1L;
}
