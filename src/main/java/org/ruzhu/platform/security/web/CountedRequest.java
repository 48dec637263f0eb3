package org.ruzhu.platform.security.web;

import java.io.IOException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.ruzhu.platform.bounds.BodyTooLargeException;

/** A request whose body is read as it comes, and no further than so many bytes. */
class CountedRequest extends HttpServletRequestWrapper {

	private final long most;

	CountedRequest(HttpServletRequest request, long most) {
		super(request);
		this.most = most;
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		return new Body(super.getInputStream(), this.most);
	}

	private static class Body extends ServletInputStream {

		private final ServletInputStream body;

		private final long most;

		private long read;

		Body(ServletInputStream body, long most) {
			this.body = body;
			this.most = most;
		}

		@Override
		public int read() throws IOException {
			int one = this.body.read();
			count((one >= 0) ? 1 : 0);
			return one;
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			int some = this.body.read(target, offset, length);
			count(some);
			return some;
		}

		private void count(int some) throws BodyTooLargeException {
			this.read += Math.max(0, some);
			if (this.read > this.most) {
				throw new BodyTooLargeException(this.most);
			}
		}

		@Override
		public boolean isFinished() {
			return this.body.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.body.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.body.setReadListener(listener);
		}

	}

}
