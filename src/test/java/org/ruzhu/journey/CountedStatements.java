package org.ruzhu.journey;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.util.function.SingletonSupplier;

/** Counts the statements that the product sends to its database, the engine's too. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {

	private final Map<String, Integer> counts = new ConcurrentHashMap<>();

	private volatile boolean counting;

	/** Counts anew. */
	public void begin() {
		this.counts.clear();
		this.counting = true;
	}

	/** How often each statement was sent since then. */
	public Map<String, Integer> end() {
		this.counting = false;
		return Map.copyOf(this.counts);
	}

	@Bean
	static BeanPostProcessor statementsAreCounted(ObjectProvider<CountedStatements> counted) {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource source) ? new Counting(source, counted) : bean;
			}

		};
	}

	private void count(String sql) {
		if (this.counting) {
			this.counts.merge(sql.replaceAll("\\s+", " ").strip(), 1, Integer::sum);
		}
	}

	private static final class Counting extends DelegatingDataSource {

		private final Supplier<CountedStatements> counted;

		private Counting(DataSource source, ObjectProvider<CountedStatements> counted) {
			super(source);
			this.counted = SingletonSupplier.of(counted::getObject);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			return proxy(Connection.class, (self, method, arguments) -> {
				Object result = invoke(connection, method, arguments);
				return (result instanceof PreparedStatement statement) ? counting(statement, (String) arguments[0])
						: result;
			});
		}

		private PreparedStatement counting(PreparedStatement statement, String sql) {
			return proxy(PreparedStatement.class, (self, method, arguments) -> {
				if (method.getName().startsWith("execute")) {
					this.counted.get().count(sql);
				}
				return invoke(statement, method, arguments);
			});
		}

		private static <T> T proxy(Class<T> type, InvocationHandler handler) {
			return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
		}

		private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
			try {
				return method.invoke(target, arguments);
			}
			catch (InvocationTargetException ex) {
				throw ex.getCause();
			}
		}

	}

}
