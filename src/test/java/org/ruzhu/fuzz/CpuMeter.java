package org.ruzhu.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** How much processor time each request took, of the thread that served it. */
final class CpuMeter implements Filter {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		long before = THREADS.getCurrentThreadCpuTime();
		try {
			chain.doFilter(request, response);
		}
		finally {
			HttpServletRequest asked = (HttpServletRequest) request;
			this.taken.add(new Taken(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before),
					asked.getMethod() + " " + asked.getRequestURI()));
		}
	}

	/** What was measured since the last time, the longest first. */
	List<Taken> drain() {
		List<Taken> longestFirst = new ArrayList<>(this.taken);
		this.taken.clear();
		Collections.sort(longestFirst);
		return longestFirst;
	}

	record Taken(Duration cpu, String request) implements Comparable<Taken> {

		@Override
		public int compareTo(Taken other) {
			return other.cpu.compareTo(this.cpu);
		}

	}

	static class Installed {

		@Bean
		CpuMeter cpuMeter() {
			return new CpuMeter();
		}

		@Bean
		FilterRegistrationBean<CpuMeter> measured(CpuMeter meter) {
			FilterRegistrationBean<CpuMeter> first = new FilterRegistrationBean<>(meter);
			first.setOrder(Ordered.HIGHEST_PRECEDENCE);
			return first;
		}

	}

}
