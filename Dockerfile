# docker build --tag relance .
# The pane is built by the same build as the API: the first stage has both tools.
FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
ENV CI=true DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
WORKDIR /source
# Packages first: they change more rarely than the code.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY api/Relance.Domain/Relance.Domain.csproj api/Relance.Domain/packages.lock.json api/Relance.Domain/
COPY api/Relance.LocalMailbox/Relance.LocalMailbox.csproj api/Relance.LocalMailbox/packages.lock.json api/Relance.LocalMailbox/
COPY api/Relance.Outlook.Api/Relance.Outlook.Api.csproj api/Relance.Outlook.Api/packages.lock.json api/Relance.Outlook.Api/
RUN dotnet restore api/Relance.Outlook.Api
COPY api/ api/
COPY addin-web/ addin-web/
RUN dotnet publish api/Relance.Outlook.Api --no-restore --configuration Release --output /app -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
# The account of the base image without rights; its directories are made here, so that a new volume belongs to it.
RUN install -d -m 700 -o app -g app /data /keys
USER app
ENV ASPNETCORE_ENVIRONMENT=Production \
    ASPNETCORE_HTTP_PORTS= \
    ASPNETCORE_URLS=http://+:8080 \
    DOTNET_EnableDiagnostics=0 \
    Relance__DataDirectory=/data \
    Relance__KeysDirectory=/keys
VOLUME ["/data", "/keys"]
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["dotnet", "Relance.Outlook.Api.dll", "--health"]
ENTRYPOINT ["dotnet", "Relance.Outlook.Api.dll"]
