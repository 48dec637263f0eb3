# Build the jar first: mvn package
FROM eclipse-temurin:17-jre
RUN useradd --system --create-home ruzhu
USER ruzhu
WORKDIR /home/ruzhu
COPY target/ruzhu-*.jar ruzhu.jar
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "ruzhu.jar"]
