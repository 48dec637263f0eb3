package org.ruzhu.platform.bounds;

import java.io.DataInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Creates JSON readers with limits on depth and numbers. */
public final class BoundedJson {

	/** The maximum nesting depth of lists and objects. */
	public static final int MAX_DEPTH = 100;

	private BoundedJson() {
	}

	/** The factory for all JSON readers. */
	public static JsonFactory factory() {
		return new Factory(new JsonFactoryBuilder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build()));
	}

	/** A builder for a JSON mapper with these limits. */
	public static JsonMapper.Builder mapper() {
		return JsonMapper.builder(factory());
	}

	private static final class Factory extends JsonFactory {

		Factory(JsonFactoryBuilder builder) {
			super(builder);
		}

		Factory(Factory like, ObjectCodec codec) {
			super(like, codec);
		}

		@Override
		public JsonFactory copy() {
			return new Factory(this, null);
		}

		@Override
		protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
			return new BoundedParser(super._createParser(in, context));
		}

		@Override
		protected JsonParser _createParser(Reader reader, IOContext context) throws IOException {
			return new BoundedParser(super._createParser(reader, context));
		}

		@Override
		protected JsonParser _createParser(char[] data, int offset, int length, IOContext context, boolean recyclable)
				throws IOException {
			return new BoundedParser(super._createParser(data, offset, length, context, recyclable));
		}

		@Override
		protected JsonParser _createParser(byte[] data, int offset, int length, IOContext context) throws IOException {
			return new BoundedParser(super._createParser(data, offset, length, context));
		}

		@Override
		protected JsonParser _createParser(DataInput input, IOContext context) throws IOException {
			return new BoundedParser(super._createParser(input, context));
		}

	}

}
