package org.ruzhu.platform.security.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;

import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

import org.ruzhu.platform.bounds.BodyTooLargeException;

/**
 * The body of one request, whoever reads it: in time as a whole, and not only from byte
 * to byte, and no larger than it may be.
 */
class TimedBody implements InputBuffer {

	private final InputBuffer body;

	private final BodySettings settings;

	private final long begun = System.nanoTime();

	private long read;

	private boolean refused;

	TimedBody(InputBuffer body, BodySettings settings) {
		this.body = body;
		this.settings = settings;
	}

	@Override
	public int doRead(ApplicationBufferHandler handler) throws IOException {
		try {
			check();
			int some = this.body.doRead(handler);
			this.read += Math.max(0, some);
			check();
			return some;
		}
		catch (SocketTimeoutException | BodyTooLargeException ex) {
			this.refused = true;
			throw ex;
		}
	}

	private void check() throws IOException {
		if (this.read > this.settings.largest().toBytes()) {
			throw new BodyTooLargeException(this.settings.largest().toBytes());
		}
		if (System.nanoTime() - this.begun > this.settings.nanos(this.read)) {
			throw new SocketTimeoutException("a body that came too slowly");
		}
	}

	@Override
	public int available() {
		return this.body.available();
	}

	/** Whether it came too slowly or was too large. */
	boolean isRefused() {
		return this.refused;
	}

	/**
	 * Reads what nobody wanted, so that a browser that is still sending sees the answer.
	 */
	void swallow() {
		try {
			Nowhere nowhere = new Nowhere();
			while (doRead(nowhere) >= 0) {
				nowhere.forget();
			}
		}
		catch (IOException ex) {
			this.refused = true;
		}
	}

	private static final class Nowhere implements ApplicationBufferHandler {

		private ByteBuffer bytes;

		@Override
		public void setByteBuffer(ByteBuffer buffer) {
			this.bytes = buffer;
		}

		@Override
		public ByteBuffer getByteBuffer() {
			return this.bytes;
		}

		@Override
		public void expand(int size) {
			// Nothing is kept.
		}

		void forget() {
			if (this.bytes != null) {
				this.bytes.position(this.bytes.limit());
			}
		}

	}

}
