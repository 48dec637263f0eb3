package org.ruzhu.platform.security.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;

import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;

/** Keeps lists of plain values, and makes nothing else of what it finds kept. */
class PlainLists extends JavaObjectSerializer {

	private static final int MAX_LENGTH = 10_000;

	private static final String PACKAGE = "java.util.";

	/** Java's own lists with text and numbers in them. */
	private static final ObjectInputFilter PLAIN = ObjectInputFilter.Config.createFilter(
			"maxdepth=4;maxarray=%d;java.lang.Object;java.lang.String;java.lang.Boolean;java.lang.Number;java.lang.Integer;"
				.formatted(MAX_LENGTH)
					+ "java.lang.Long;java.lang.Double;java.math.BigDecimal;java.math.BigInteger;java.util.ArrayList;"
					+ "java.util.Arrays$ArrayList;java.util.LinkedList;java.util.CollSer;java.util.ImmutableCollections$*;java.util.HashSet;"
					+ "java.util.LinkedHashSet;java.util.TreeSet;!*");

	/** Whether the class of this name may be one of Java's own lists. */
	static boolean isNamedBy(String className) {
		return className == null || className.startsWith(PACKAGE);
	}

	@Override
	protected Object deserializeFromByteArray(byte[] bytes, String objectTypeName)
			throws IOException, ClassNotFoundException {
		try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
			objects.setObjectInputFilter(PLAIN);
			return objects.readObject();
		}
	}

}
